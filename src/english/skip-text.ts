/* The words of a skip link: too few to be fetched by themselves. */

export const skipToContent = 'Skip to main content';
