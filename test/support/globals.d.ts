declare global {
  /** Origin of test/server.mjs, another one than the test page's. */
  var FEED_SERVER: string;
}

export {};
