/** An address, or a part of one, with letters for its percent signs; as it is, where they stand for none. */
export const decoded = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};
