/* The words of a skip link. */

export const skipToContent = 'Gå til sidens indhold';
