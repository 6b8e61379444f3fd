import { defined } from '../../../core/defined.ts'
import { didYouMean, type Finding } from '../../../core/problem.ts'
import { oneOf, typesInWords, valueInWords } from '../../../input/schema-findings.ts'
import type { SpecFault } from '../spec-fault.ts'
import { type FormFault, formFaults, isMisspelt } from './form-faults.ts'
import { WHOLE_SPEC } from './vega-lite-schema.ts'

/** What in a spec Vega-Lite does not know: keys, values and types of values, by its own schema. */
export function checkForm(spec: unknown): SpecFault[] {
  const faults = formFaults(WHOLE_SPEC, spec)
  return faults.filter((fault) => !isMisspelt(fault, faults)).map(told)
}

function told(fault: FormFault): SpecFault {
  if (fault.kind !== 'unknown-key') return { path: fault.path, ...findingOf(fault) }
  return { path: [...fault.path, fault.key], isKey: true, ...findingOf(fault) }
}

function findingOf(fault: FormFault): Finding {
  switch (fault.kind) {
    case 'unknown-key':
      return {
        rule: 'unknown-key',
        message: `Vega-Lite knows no \`${fault.key}\` here`,
        ...nearest(fault.key, fault.known),
      }
    case 'missing-key':
      return { rule: 'missing-key', message: `the key \`${fault.key}\` is missing` }
    case 'unknown-value':
      return {
        rule: 'unknown-value',
        message: `found ${valueInWords(fault.value)}`,
        ...nearest(String(fault.value), fault.known),
      }
    case 'wrong-type':
      return {
        rule: 'wrong-type',
        message: `found ${valueInWords(fault.value)}`,
        expected: typesInWords(fault.types),
      }
    default:
      return sizeFinding(fault)
  }
}

function sizeFinding(fault: Extract<FormFault, { kind: 'out-of-range' | 'wrong-size' }>): Finding {
  const { least, most } = fault
  const from = Number.isFinite(least) && least !== 0 ? [`at least ${least}`] : []
  const to = Number.isFinite(most) ? [`at most ${most}`] : []
  const bounds = [...from, ...to].join(' and ')
  return fault.kind === 'out-of-range'
    ? { rule: 'out-of-range', message: `found the number ${fault.value}`, expected: bounds }
    : { rule: 'wrong-size', message: 'this list has too few or too many items', expected: `${bounds} items` }
}

/** More names than this are no help to read. */
const MAX_NAMES = 20

/** The names that are known, when they are few, and the one that is nearest. */
function nearest(found: string, known: readonly unknown[]): Pick<Finding, 'expected' | 'hint'> {
  const hint = didYouMean(
    found,
    known.filter((name) => typeof name === 'string'),
  )
  const expected = known.length > MAX_NAMES ? undefined : oneOf(known)
  return defined({ expected, hint })
}
