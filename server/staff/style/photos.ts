/** A photo of a complaint, beside what is decided of it. */
export const photosStyle = `
.photo-desk { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr) 24rem; align-items: start }
.photo-desk figure { margin: 0; padding: .75rem }
.photo-desk img { display: block; max-width: 100%; max-height: 80vh; margin-inline: auto; border-radius: 8px }
@media (max-width: 62rem) { .photo-desk { grid-template-columns: minmax(0, 1fr) } }
`
