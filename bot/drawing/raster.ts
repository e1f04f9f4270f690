import { type InitInput, initWasm, Resvg } from '@resvg/resvg-wasm'

/** The renderer's WebAssembly may be started once in a process. */
let renderer: Promise<void> | undefined

/** Where the renderer comes from: `@resvg/resvg-wasm/index_bg.wasm`, bytes on Node, the module on Workers. */
export type RendererSource = () => InitInput | Promise<InitInput>

/** Starts the SVG renderer when first needed and draws with it; what is drawn is freed afterwards. */
export async function withDrawing<T>(
  wasm: RendererSource,
  svg: string,
  take: (drawing: ReturnType<InstanceType<typeof Resvg>['render']>) => T,
): Promise<T> {
  renderer ??= initWasm(wasm())
  await renderer
  const source = new Resvg(svg)
  const drawing = source.render()
  try {
    return take(drawing)
  } finally {
    drawing.free()
    source.free()
  }
}
