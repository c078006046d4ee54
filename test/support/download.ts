/** What a reader would find among the downloads. */
export interface Saved {
  readonly file: string;
  readonly type: string;
  readonly text: string;
}

/** What an action offers to save: the click on the link is caught before the browser asks where to put it. */
export async function savedBy(action: () => void): Promise<Saved> {
  const link = await new Promise<HTMLAnchorElement>((caught) => {
    // Links have no such method of their own, but inherit it.
    HTMLAnchorElement.prototype.click = function () {
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
      caught(this);
    };
    action();
  });
  const blob = await (await fetch(link.href)).blob();
  return { file: link.download, type: blob.type, text: await blob.text() };
}
