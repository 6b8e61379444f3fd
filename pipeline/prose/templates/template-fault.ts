import { defined } from '../../core/defined.ts'

/** What is wrong with a template, and where: an offset in its source. */
export interface TemplateFault {
  readonly offset: number
  readonly rule: 'template-syntax' | 'template-limit'
  readonly message: string
  readonly expected?: string
  readonly hint?: string
}

export function syntaxFault(offset: number, message: string, hint?: string): TemplateFault {
  return { offset, rule: 'template-syntax', message, ...defined({ hint }) }
}

export function limitFault(offset: number, message: string, expected: string): TemplateFault {
  return { offset, rule: 'template-limit', message, expected }
}

/** Ends the reading of one tag. */
export class TagError extends Error {
  readonly fault: TemplateFault

  constructor(fault: TemplateFault) {
    super(fault.message)
    this.fault = fault
  }
}
