/** The dictionaries that opencc-js ships without types: `source target|source target|…`. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
