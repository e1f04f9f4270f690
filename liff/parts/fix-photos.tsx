import type { FixPhotosChosen } from './use-fix-photos.ts'

/** Which photos go with a no; they leave with the form. */
export function FixPhotos({ photos, most, busy }: { photos: FixPhotosChosen; most: number; busy: boolean }) {
  const { chosen, progress, isFull, choose, remove } = photos
  return (
    <div class="field">
      <p class="label" id="fix-photos-label">
        รูปถ่าย <span class="hint">ไม่บังคับ ได้ไม่เกิน {most} รูป</span>
      </p>
      {chosen.length > 0 && (
        <ul class="files" aria-labelledby="fix-photos-label">
          {chosen.map(({ id, file }) => (
            <li key={id} class="file">
              <span class="file-name">{file.name}</span>
              <button
                type="button"
                class="button button-small button-quiet"
                disabled={busy}
                onClick={() => remove(id)}
              >
                ลบ<span class="visually-hidden"> {file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {!isFull && (
        <label class="button button-quiet">
          เลือกรูป
          <input
            class="visually-hidden"
            type="file"
            accept="image/*,.heic,.heif"
            multiple
            disabled={busy}
            onChange={(event) => {
              const { files } = event.currentTarget
              if (files) choose([...files])
              event.currentTarget.value = ''
            }}
          />
        </label>
      )}
      <p class="hint" role="status">
        {progress ?? ''}
      </p>
    </div>
  )
}
