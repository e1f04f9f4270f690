/** Files as wrangler bundles them: a font as a Data module, WebAssembly compiled. */
declare module '*.ttf' {
  const bytes: ArrayBuffer
  export default bytes
}
declare module '*.wasm' {
  const module: WebAssembly.Module
  export default module
}
