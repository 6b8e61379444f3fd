import { isObject, listOf, type Path } from '../visit.ts'
import { guideOf } from './guides.ts'
import { shownBy, type Unit } from './unit.ts'

/** What the title of an axis or legend says, and the field that it is the title of. */
export interface GuideTitle {
  readonly text: string
  readonly path: Path
  readonly field: string
}

/** The titles of all axes, legends and headings. */
export function titlesIn(units: readonly Unit[]): GuideTitle[] {
  return units.flatMap((unit) =>
    shownBy(unit).flatMap(({ name, definition, pathOf }) => {
      const key = guideOf(name)
      const guide = key === undefined ? undefined : definition[key]
      const titles = [
        { title: definition.title, path: pathOf('title') },
        ...(key !== undefined && isObject(guide)
          ? [{ title: guide.title, path: [...pathOf(key), 'title'] }]
          : []),
      ]
      return titles.flatMap(({ title, path }) => {
        const text = listOf(title).join(' ')
        return text === '' ? [] : unit.namesOf(definition.field).map((field) => ({ text, path, field }))
      })
    }),
  )
}
