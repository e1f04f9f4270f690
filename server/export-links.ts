import type { Vault } from '#db/vault.ts'

/** In seconds: long enough for the phone's browser to begin, too short to be passed on. */
const lifetime = 10 * 60

const message = (citizenId: string, expires: number) => `export ${citizenId} ${expires}`

/** Where one's data is downloaded: opened by browsers that have no session, as LINE hands downloads to another. */
export async function exportUrl(
  publicUrl: string,
  vault: Vault,
  citizenId: string,
  at = new Date(),
): Promise<string> {
  const expires = Math.floor(at.getTime() / 1000) + lifetime
  const signature = await vault.sign(message(citizenId, expires))
  return `${publicUrl}/exports/${citizenId}?expires=${expires}&signature=${signature}`
}

/** Whether the link is ours and has not expired. */
export async function isValidExport(
  vault: Vault,
  link: { id: string; expires: number; signature: string },
  at = new Date(),
): Promise<boolean> {
  if (!(link.expires * 1000 > at.getTime())) return false
  return vault.verify(message(link.id, link.expires), link.signature)
}
