import { ref } from 'lit/directives/ref.js';

/** Writes a story's args as attributes, which is how an editor gives them. */
export const attributes = (args: Record<string, unknown>) =>
  ref((element) => {
    if (!element) return;
    for (const name of element.getAttributeNames()) {
      if (args[name] === undefined || args[name] === false) element.removeAttribute(name);
    }
    for (const [name, value] of Object.entries(args)) {
      if (typeof value === 'string' || typeof value === 'number') element.setAttribute(name, String(value));
      if (value === true) element.setAttribute(name, '');
    }
  });
