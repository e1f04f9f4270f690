import type { Settings } from '#templates/agency-settings.ts'
import { type SettingsSection, settingsIn } from '#templates/agency-settings.ts'
import { otherAgencyIn, otherAgencyLine } from '#templates/forwarding.ts'
import { photoSlots, usualPhotos } from '#templates/identity.ts'
import { clockText, usualHours, weekdayNames } from '#templates/opening-hours.ts'
import { villageIn, villageLine } from '#templates/villages.ts'
import type { Entered } from '../forms/entered.ts'

/** Names of the inputs of one photo. */
export const photoInputs = (slot: string) => ({
  asked: `asked.${slot}`,
  label: `label.${slot}`,
  hint: `hint.${slot}`,
})

/** Names of the inputs of one weekday. */
export const dayInputs = (weekday: number) => ({
  open: `open.${weekday}`,
  opens: `opens.${weekday}`,
  closes: `closes.${weekday}`,
})

/** The form as it stands before anybody typed. Photos that are not asked keep the usual words at hand. */
export function enteredOf(settings: Settings): Entered {
  const {
    subdistricts,
    villages,
    identityPhotos,
    openingHours,
    otherAgencies,
    holidays: _,
    ...others
  } = settings
  const week = openingHours.flatMap((hours, weekday) => {
    const names = dayInputs(weekday)
    return [
      ...(hours ? [[names.open, 'on']] : []),
      [names.opens, clockText((hours ?? usualHours).opens)],
      [names.closes, clockText((hours ?? usualHours).closes)],
    ]
  })
  const photos = photoSlots.flatMap((slot) => {
    const names = photoInputs(slot)
    const asked = identityPhotos.find((photo) => photo.slot === slot)
    const words = asked ?? usualPhotos.find((photo) => photo.slot === slot)
    return [
      ...(asked ? [[names.asked, 'on']] : []),
      [names.label, words?.label ?? ''],
      [names.hint, words?.hint ?? ''],
    ]
  })
  return {
    ...Object.fromEntries(Object.entries(others).map(([name, value]) => [name, String(value)])),
    subdistricts: subdistricts.join('\n'),
    villages: villages.map(villageLine).join('\n'),
    otherAgencies: otherAgencies.map(otherAgencyLine).join('\n'),
    pushBudget: others.pushBudget === 0 ? '' : String(others.pushBudget),
    ...Object.fromEntries([...photos, ...week]),
  }
}

/** What a browser sent, as far as it is text. */
export const enteredIn = (form: FormData): Entered =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.slice(0, 5_000)]] : [])),
  )

const askedSlots = (entered: Entered) => photoSlots.filter((slot) => photoInputs(slot).asked in entered)

const linesIn = (text = '') =>
  text
    .split(/\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The form as the section's schema takes it. */
export function inputOf(section: SettingsSection, entered: Entered): Record<string, unknown> {
  const special: Readonly<Record<string, () => unknown>> = {
    subdistricts: () => linesIn(entered.subdistricts),
    villages: () => linesIn(entered.villages).map(villageIn),
    otherAgencies: () => linesIn(entered.otherAgencies).map(otherAgencyIn),
    identityPhotos: () =>
      askedSlots(entered).map((slot) => {
        const names = photoInputs(slot)
        return { slot, label: entered[names.label] ?? '', hint: entered[names.hint] ?? '' }
      }),
    openingHours: () =>
      weekdayNames.map((_, weekday) => {
        const names = dayInputs(weekday)
        if (!(names.open in entered)) return null
        return { opens: entered[names.opens] ?? '', closes: entered[names.closes] ?? '' }
      }),
  }
  return Object.fromEntries(
    settingsIn(section).map((name) => [name, special[name]?.() ?? entered[name] ?? '']),
  )
}

/** The schema's complaints by the name of the input beside which they belong. */
export function byInput(entered: Entered, wrong: Readonly<Record<string, string>>): Record<string, string> {
  const slots = askedSlots(entered)
  const placed: Record<string, string> = {}
  for (const [path, sentence] of Object.entries(wrong)) {
    const [setting = '', index, part] = path.split('.')
    const day = setting === 'openingHours' && index !== undefined ? dayInputs(Number(index)) : undefined
    const slot = setting === 'identityPhotos' && index !== undefined ? slots[Number(index)] : undefined
    const input = slot && part === 'hint' ? photoInputs(slot).hint : slot && photoInputs(slot).label
    placed[(part === 'closes' ? day?.closes : day?.opens) || input || setting] ??= sentence
  }
  return placed
}
