// What Lit can do and no element here asks for: a kilobyte of every first load.

/**
 * Texts of Lit's production build, by file, and what stands there instead. `…` is whatever comes between. A file's version
 * comes first: another one is to be read anew before its number is put here.
 * @type {Record<string, [text: string, instead: string][]>}
 */
const LIT = {
  'reactive-element.js': [
    ['(a.reactiveElementVersions??=[]).push("2.1.2")', '0'],
    // Decorators, and accessors that a class has already: every property is named in `static properties`.
    ['static addInitializer(t){…}static get', 'static get'],
    ['void 0!==t.l&&(this.l=[...t.l]),', ''],
    [',this.constructor.l?.forEach(t=>t(this))', ''],
    ['Symbol.metadata??=…new WeakMap;', ''],
    ['const t=this[Symbol.metadata];if(null!==t){…this.elementProperties.set(t,i)}', ''],
    [
      'if(s.state&&…static getPropertyOptions',
      `this.elementProperties.set(t, s);
        const key = Symbol();
        e(this.prototype, t, {
          get() { return this[key]; },
          set(value) { const old = this[key]; this[key] = value; this.requestUpdate(t, old); },
          configurable: true,
          enumerable: true,
        });
      }
      static getPropertyOptions`,
    ],
    ['{useDefault:i,reflect:e,wrapped:h},r)', '{useDefault:i})'],
    ['r??s??this[t]),!0!==h||void 0!==r)', 's??this[t]),!0)'],
    ['const t=this.constructor.elementProperties;if(t.size>0)for…i,e)}', ''],
    // Properties that are written back into their attribute.
    ['toAttribute(t,s){…return t},', ''],
    ['_$ET(t,s){…this._$Em=null}}_$AK', '_$AK'],
    ['void 0!==e&&this._$Em!==e', 'void 0!==e'],
    ['this._$Em=e;const r', 'const r'],
    ['??r,this._$Em=null', '??r'],
    ['this._$Em=null,', ''],
    ['||i.useDefault&&i.reflect&&…(t,i))', ''],
    [',!0===e&&this._$Em!==t&&…add(t)', ''],
    ['this._$Eq&&=…),', ''],
    // Styles in lists of lists, each once.
    ['static finalizeStyles(s){…return i}', 'static finalizeStyles(styles){return[styles].flat()}'],
  ],
  'lit-element.js': [
    ['(s.litElementVersions??=[]).push("4.2.2")', '0'],
    // Whether a part is in the page, which only directives ask.
    ['connectedCallback(){…setConnected(!1)}', ''],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  ],
  'lit-html.js': [
    ['(t.litHtmlVersions??=[]).push("3.3.3")', '0'],
    // Directives: what is in a template is what it shows.
    ['if(i===E)return i;let h=…h,e)),i}class R', 'return i}class R'],
    ['1===r.type?i=new r.ctor(…):6===r.type&&(i=new Z(h,this,t))', 'i=new r.ctor(h,r.name,r.strings,this,t)'],
    ['else t.startsWith(o)&&(d.push({type:6,…removeAttribute(t));', ''],
    [',F:Z}', '}'],
    ['class Z{…M(this,t)}}', ''],
    [',this._$Cv=e?.isConnected??!0', ''],
    ['setConnected(t){…}}class H', '}class H'],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}', ''],
    ['for(this._$AP?.(!1,!0,s);t!==', 'for(;t!=='],
    ['get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t)', 'u(t)'],
    ['get tagName(){…return this._$AM._$AU}constructor', 'constructor'],
    ['get parentNode(){let t=…get endNode(){return this._$AB}', ''],
    // Words in what holds no elements, such as a <textarea>: `minifyTemplates` refuses it.
    ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
    ['if(y.test(r.tagName)){…}}}else if(8===', '}else if(8==='],
    // svg`` and mathml``.
    ['2===i?"<svg>":3===i?"<math>":""', '""'],
    ['+(2===i?"</svg>":3===i?"</math>":"")', ''],
    [',2===i||3===i){…childNodes)}', '){}'],
  ],
};

/** @param {string} text */
const pattern = (text) =>
  new RegExp(
    text
      .split('…')
      .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('[^]*?'),
    'g',
  );

/**
 * A module of Lit without what is cut from it; any other as it is.
 * @param {string} path
 * @param {string} code
 * @throws where Lit's text is not what it was.
 */
export function cutLit(path, code) {
  const file = Object.keys(LIT).find((name) => path.endsWith(`/${name}`)) ?? '';
  return (LIT[file] ?? []).reduce((rest, [text, instead]) => {
    const found = rest.match(pattern(text))?.length ?? 0;
    if (found !== 1)
      throw new Error(`${path}: expected once, found ${found} times: ${text} (see .build/lit-cuts.mjs)`);
    return rest.replace(pattern(text), () => instead);
  }, code);
}
