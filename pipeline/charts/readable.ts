import type { Rgb } from '../colours/contrast.ts'
import type { Finding } from '../problem.ts'
import { faintParts, faintTexts } from './check-contrast.ts'
import { unnamedColours } from './check-naming.ts'
import { cutTexts, overlappingTexts } from './check-texts.ts'
import type { Scene } from './scene.ts'

/**
 * What keeps a reader from reading a drawn chart: faint texts and parts, texts that overlap or are cut, and colours
 * that alone tell parts apart. Each is told once.
 *
 * @param paper the colour that it is painted on
 */
export function readingFaults(scene: Scene, paper: Rgb): readonly Finding[] {
  const found = [
    ...faintTexts(scene, paper),
    ...faintParts(scene, paper),
    ...overlappingTexts(scene),
    ...cutTexts(scene),
    ...unnamedColours(scene),
  ]
  return found.filter(({ message }, index) => found.findIndex((other) => other.message === message) === index)
}
