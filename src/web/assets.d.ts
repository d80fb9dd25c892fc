/** What Vite makes of imports that are not TypeScript. */
declare module '*.css';
declare module '*?worker&url' {
  const address: string;
  export default address;
}
declare module '*?raw' {
  const text: string;
  export default text;
}
