/** A photo of a complaint, beside what is decided of it. */
export const photosStyle = `
.photo-desk { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr) 24rem; align-items: start }
.photo-desk figure { margin: 0; padding: .75rem }
.photo-desk img { display: block; max-width: 100%; max-height: 80vh; margin-inline: auto; border-radius: 8px }
.easel { position: relative; width: fit-content; margin-inline: auto }
.easel canvas { position: absolute; inset: 0; width: 100%; height: 100%; cursor: crosshair; touch-action: none }
.easel .box { position: absolute; padding: 0; min-height: 0; border: 2px dashed #fff; outline: 2px solid #0f766e; background: none; cursor: move; touch-action: none }
.easel .box:focus-visible { outline: 4px solid #f59e0b }
.choices { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem } .choices legend { font-weight: 600; padding: 0 }
.choices label { display: flex; align-items: center; gap: .5rem; min-height: 44px }
.choices input[type=radio] { width: 1.25rem; height: 1.25rem; min-height: 0; accent-color: var(--accent) }
.tools { display: flex; flex-wrap: wrap; gap: .5rem }
#cover input[type=range] { width: 100%; padding: 0; accent-color: var(--accent) }
@media (max-width: 62rem) { .photo-desk { grid-template-columns: minmax(0, 1fr) } }
`
