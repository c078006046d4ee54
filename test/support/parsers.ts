/** Whether this browser parses HTML safely by itself; where it does not, every body goes through the older parser. */
export const hasNativeParser = 'parseHTML' in Document;

/** Does something in a browser that has no `Document.parseHTML`. */
export function withoutNativeParser<T>(act: () => T): T {
  const native = Object.getOwnPropertyDescriptor(Document, 'parseHTML');
  Object.defineProperty(Document, 'parseHTML', { value: undefined, configurable: true });
  try {
    return act();
  } finally {
    if (native) Object.defineProperty(Document, 'parseHTML', native);
    else Reflect.deleteProperty(Document, 'parseHTML');
  }
}
