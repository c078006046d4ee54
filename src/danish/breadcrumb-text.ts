/** The words of a breadcrumb. */
export const breadcrumbText = {
  breadcrumb: 'Brødkrumme',
};
