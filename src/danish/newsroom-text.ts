/** The words of a newsroom, which only pages with one load. */
export const newsroomText = {
  allNews: 'Alle nyheder',
};
