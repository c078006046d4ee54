import { html, type TemplateResult } from 'lit';
import { previewText } from '../danish/builder-text.js';
import type { Filling } from './fields.js';
import { PREVIEW } from './look.js';

/** What the preview is to be seen on. */
export const previewFields = ({ form, say }: Filling): TemplateResult =>
  html`<div class="switches">
    ${PREVIEW.map((option) => {
      const { label, values } = previewText[option.name];
      const chosen = form.said[option.name] ?? option.default;
      return html`<fieldset>
        <legend>${label}</legend>
        <div class="switch">
          ${option.values.map(
            (value) =>
              html`<label>
                <input
                  type="radio"
                  name=${option.name}
                  .checked=${value === chosen}
                  @change=${() => say(option, value)}
                />
                <span>${(values as Record<string, string>)[value]}</span>
              </label>`,
          )}
        </div>
      </fieldset>`;
    })}
  </div>`;
