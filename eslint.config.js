import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'];

export default defineConfig(
  globalIgnores([
    ...['dist/', 'release/', 'storybook-static/', 'coverage/', 'test-results/', '.cache/'],
    // They are checked where they are built, against the package: see test/consumers.test.ts.
    'test/consumers/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.recommendedTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      lit['flat/recommended'],
      wc['flat/best-practice'],
    ],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-eval': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-empty-function': 'off',
      // For an empty string, `||` is what is meant.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    // `equal` is typed as a promise for the sake of one plugin's snapshots.
    files: ['test/**/*.ts'],
    rules: {
      // Some tests listen to the console.
      'no-console': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'chai', name: 'Equal' }] },
      ],
    },
  },
  {
    // A framework is told of the elements by adding to an interface in a namespace of its own.
    files: ['src/frameworks/*.ts'],
    rules: {
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  {
    // Plain scripts are checked by tsc, which knows what is global where.
    files: ['**/*.js', '**/*.mjs'],
    rules: { 'no-undef': 'off' },
  },
  {
    // Promises of the contract: no HTML from strings, no code from strings, nothing kept on the reader's machine.
    files: ['src/**/*.ts'],
    rules: {
      'no-console': ['error', { allow: ['info', 'warn', 'error'] }],
      'no-new-func': 'error',
      'no-restricted-globals': ['error', ...storage],
      'no-restricted-properties': [
        'error',
        { object: 'document', property: 'cookie', message: 'The widgets set no cookies.' },
        ...['write', 'writeln', 'execCommand'].map((property) => ({ object: 'document', property })),
        ...storage.flatMap((property) => ['window', 'globalThis'].map((object) => ({ object, property }))),
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'lit', importNames: ['unsafeCSS'], message: 'Write the style in css`` itself.' },
            {
              name: 'lit',
              importNames: ['svg', 'mathml'],
              message: 'The build cuts it: see .build/lit-cuts.mjs.',
            },
          ],
          patterns: [
            {
              regex: '^lit(-html)?/(directive|decorator)',
              message: 'The build cuts it: see .build/lit-cuts.mjs.',
            },
            { regex: 'directives/unsafe-', message: 'What comes from a feed is never inserted as markup.' },
            {
              regex: '^lit(-html)?/static',
              importNames: ['unsafeStatic'],
              message: 'Use literal`` instead.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]',
          message: 'What comes from a feed is never inserted as markup: rebuild it as a template.',
        },
        {
          selector:
            'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
          message: 'A style attribute is refused under style-src: use a class.',
        },
      ],
    },
  },
);
