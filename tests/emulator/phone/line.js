// The phone's wire to the emulator: what to show, what a finger did.

async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

export async function look(me) {
  return (await fetch(`/phone/state?me=${encodeURIComponent(me ?? '')}`)).json()
}

export function onNews(tell) {
  const source = new EventSource('/phone/events')
  source.addEventListener('changed', tell)
  return () => source.close()
}

export const addPerson = (name) => post('/phone/people', { name })
export const gesture = (me, act) => post(`/phone/people/${me}/gestures`, act)
export const liffUrl = async (me, link) => (await post(`/phone/people/${me}/liff`, { link })).url

export async function sendPhoto(me, file) {
  await fetch(`/phone/people/${me}/photos`, {
    method: 'POST',
    headers: { 'content-type': file.type || 'image/jpeg' },
    body: file,
  })
}
