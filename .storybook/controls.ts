import type { Preview } from '@storybook/web-components-vite';

/** As much of https://github.com/webcomponents/custom-elements-manifest as is changed here. */
interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

interface Declaration {
  members?: unknown[];
  attributes?: { name: string; type?: { text: string } }[];
  cssParts?: { name: string }[];
}

type Enhancer = NonNullable<Preview['argTypesEnhancers']>[number];

/**
 * The manifest as an editor needs it: attributes without the properties that mirror them, and parts under a name of their
 * own, since Storybook keeps everything in one table by name and `heading` is both.
 */
export const forEditors = (manifest: object): object => ({
  ...manifest,
  modules: (manifest as Manifest).modules.map(({ declarations = [], ...module }) => ({
    ...module,
    declarations: declarations.map(({ attributes = [], cssParts = [], ...declaration }) => ({
      ...declaration,
      members: [],
      attributes: attributes.map((attribute) => ({ type: { text: 'string' }, ...attribute })),
      cssParts: cssParts.map((part) => ({ ...part, name: `::part(${part.name})` })),
    })),
  })),
});

/** Makes a choice of what the manifest types as `'list' | 'cards'`, and no control of what is no attribute. */
export const controlsByType: Enhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      const value = [...(argType.type?.name ?? '').matchAll(/'([^']*)'/g)].map(([, option = '']) => option);
      if (value.length) return [name, { ...argType, type: { name: 'enum', value } }];
      return [name, argType.table?.category === 'attributes' ? argType : { ...argType, control: false }];
    }),
  );
