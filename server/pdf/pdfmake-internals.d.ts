// The parts of pdfmake that it ships without types. What they are is said in engine.ts.
declare module 'pdfmake/js/PDFDocument.js' {
  const exported: unknown
  export default exported
}
declare module 'pdfmake/js/LayoutBuilder.js' {
  const exported: unknown
  export default exported
}
declare module 'pdfmake/js/TextInlines.js' {
  const exported: unknown
  export default exported
}
declare module 'pdfmake/js/Renderer.js' {
  const exported: unknown
  export default exported
}
declare module 'pdfmake/js/SVGMeasure.js' {
  const exported: unknown
  export default exported
}
declare module 'pdfmake/js/PageSize.js' {
  const exported: unknown
  export default exported
}
