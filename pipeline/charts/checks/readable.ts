import type { Rgb } from '../../core/colours/contrast.ts'
import type { Finding } from '../../core/problem.ts'
import type { Scene } from '../draw/scene.ts'
import { faintParts, faintTexts } from './check-contrast.ts'
import { unnamedColours } from './check-naming.ts'
import { cutTexts, overlappingTexts } from './check-texts.ts'
import { groundOf } from './ground.ts'

/**
 * The faults that make a drawn chart hard to read: faint texts and parts, texts that overlap or are cut, and
 * colours that are the only sign of what a part stands for. Each is reported once.
 *
 * @param paper the colour that it is painted on
 */
export function readingFaults(scene: Scene, paper: Rgb): readonly Finding[] {
  const ground = groundOf(scene, paper)
  const found = [
    ...faintTexts(scene, ground),
    ...faintParts(scene, ground),
    ...overlappingTexts(scene),
    ...cutTexts(scene, ground),
    ...unnamedColours(scene),
  ]
  const firstByMessage = new Map(found.toReversed().map((fault) => [fault.message, fault]))
  return found.filter((fault) => firstByMessage.get(fault.message) === fault)
}
