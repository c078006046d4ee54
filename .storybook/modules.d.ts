// Written by `npm run analyze`, so not there in a fresh clone.
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}

declare module '*.css';
