import MagicString from 'magic-string';
import { Visitor } from 'rolldown/utils';
import type { Plugin } from 'vite';
import { tighter } from './tighter.js';

/** Takes the air out of the css`` and html`` templates, which a JavaScript minifier leaves alone. */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    apply: 'build',
    transform: {
      filter: { id: /\.ts$/, code: /\b(css|html)`/ },
      handler(code, id) {
        const result = new MagicString(code);
        new Visitor({
          TaggedTemplateExpression: ({ tag, quasi }) => {
            if (tag.type !== 'Identifier' || !(tag.name === 'css' || tag.name === 'html')) return;
            const tighten = tighter[tag.name];
            for (const { start, end, value } of quasi.quasis) {
              const text = tighten(value.cooked!).replaceAll('\\', '\\\\');
              const [raw] = /<(script|style|textarea|title)\b/.exec(text) ?? [];
              if (raw) this.error(`${id}: ${raw}> in a template is cut from Lit, see .build/lit-cuts.mjs`);
              if (start < end) result.update(start, end, text);
            }
          },
        }).visit(this.parse(code));
        return { code: result.toString(), map: result.generateMap({ hires: true }) };
      },
    },
  };
}
