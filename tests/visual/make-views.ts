/** Draws every page as it is printed in grey and as colour-blind readers see it, for a person to look at. */
import { colourViews, viewPicture } from './colour-views.ts'
import { drawStudies } from './draw-editions.ts'
import { writePictures } from './goldens.ts'

const VIEWS = 'output/views'

const pictures = await drawStudies()
for (const [name, view] of Object.entries(colourViews)) {
  const viewed = new Map([...pictures].map(([path, picture]) => [path, viewPicture(picture, view)]))
  await writePictures(`${VIEWS}/${name}`, viewed)
}
process.stdout.write(`${Object.keys(colourViews).join(', ')}: ${pictures.size} pictures each in ${VIEWS}\n`)
