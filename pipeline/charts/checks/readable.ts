import type { Rgb } from '../../core/colours/contrast.ts'
import type { Scene } from '../draw/scene.ts'
import { faintParts, faintTexts, type Outlines } from './check-contrast.ts'
import { unnamedColours } from './check-naming.ts'
import { cutTexts, overlappingTexts } from './check-texts.ts'
import { groundOf } from './ground.ts'
import { grouped, type ReadingFinding } from './reading-fault.ts'

/**
 * What makes a drawn chart hard to read: faint texts and parts, texts that overlap or are cut, and colours that are
 * the only sign of what a part stands for. The same of one mark is told once.
 *
 * @param paper the colour that it is painted on
 * @param outlines colours of the theme for an outline that makes a part stand out
 */
export function readingFindings(scene: Scene, paper: Rgb, outlines: Outlines): readonly ReadingFinding[] {
  const ground = groundOf(scene, paper)
  return grouped([
    ...faintTexts(scene, ground),
    ...faintParts(scene, ground, outlines),
    ...overlappingTexts(scene),
    ...cutTexts(scene, ground),
    ...unnamedColours(scene),
  ])
}
