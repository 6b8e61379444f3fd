import { own } from '../../../core/own.ts'
import type { Finding } from '../../../core/problem.ts'
import type { Call, Member, Node } from '../expression/node.ts'
import { type Fields, GUIDE_FIELDS, isTold, saidBy } from '../fields/fields.ts'
import { junctionFault, type Piece } from './junctions.ts'

const SHOW_A_FIELD = 'show a field of its dataset, such as `countText` or `percentText`'

/** A reader would take it for a result, or for the name of one. */
export function calculated(message: string, hint = SHOW_A_FIELD): Finding {
  return { rule: 'calculated-text', message, hint }
}

/** What is wrong with a field that is read as it is, if anything. */
export function fieldFault(name: string, fields: Fields): Finding | undefined {
  if (name === 'share' || name === 'percent') return PERCENTAGE
  if (name === 'low' || name === 'high')
    return calculated(`\`${name}\` is for places, and has no form to be read in`, 'show `intervalText`')
  return isTold(fields, name)
    ? undefined
    : calculated(`a reader would read \`${name}\`, which the chart calculates`)
}

/** The texts of fields that are numbers. */
const NUMBERS: Readonly<Record<string, string>> = {
  count: 'countText',
  base: 'baseText',
  value: 'valueText',
}

/** An expression writes a number as programs do: 1234.5, whatever the language. */
function bareNumber(name: string, fields: Fields): Finding | undefined {
  const text = fields === GUIDE_FIELDS ? undefined : own(NUMBERS, name)
  return text === undefined
    ? undefined
    : calculated(
        `an expression writes \`${name}\` without the signs of the language`,
        `show \`${text}\`, or \`format(datum.${name}, ',')\``,
      )
}

/** A share without the count that is needed on a small base. */
const PERCENTAGE: Finding = {
  rule: 'own-percentage',
  message: 'a label calculates a percentage itself',
  hint: 'show `percentText`, the percentage that text and tables show too',
}

/**
 * What is wrong with an expression that a reader reads, if anything. It may quote fields of its row, put words of its
 * own between them, choose between them and break them into lines. It may not calculate.
 */
export function quotedFault(node: Node, fields: Fields): Finding | undefined {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'number'
        ? calculated(`the number ${node.value} is written by hand`)
        : undefined
    case 'Identifier':
      return calculated(`\`${node.name}\` is no field of a row`)
    case 'MemberExpression':
      return memberFault(node, fields)
    case 'CallExpression':
      return callFault(node, fields)
    case 'ConditionalExpression':
      return choiceFault(node.test, node.consequent, node.alternate, fields)
    case 'LogicalExpression':
      return firstFault([node.left, node.right], fields)
    case 'BinaryExpression':
      return node.operator === '+' ? sumFault(node, fields) : calculated('a text that is read is calculated')
    case 'ArrayExpression':
      return firstFault(
        node.elements.flatMap((element) => element ?? []),
        fields,
      )
    default:
      return calculated('a text that is read is calculated')
  }
}

function firstFault(nodes: readonly Node[], fields: Fields): Finding | undefined {
  for (const node of nodes) {
    const fault = quotedFault(node, fields)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** Fields that are lists: one of their lines is a text. */
const LINES: readonly string[] = ['answerLines', 'groupLines']

function memberFault(node: Member, fields: Fields): Finding | undefined {
  const name = fieldOf(node)
  if (name !== undefined) return fieldFault(name, fields) ?? bareNumber(name, fields)
  const whole = node.object.type === 'MemberExpression' ? fieldOf(node.object) : undefined
  const isLine = node.computed && node.property.type === 'Literal' && LINES.includes(whole ?? '')
  return isLine ? fieldFault(whole ?? '', fields) : calculated('a text that is read takes a field apart')
}

/** The name of a field of `datum`. */
function fieldOf(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined
  const { object, property, computed } = node
  if (object.type !== 'Identifier' || object.name !== 'datum') return undefined
  if (!computed) return property.type === 'Identifier' ? property.name : undefined
  return property.type === 'Literal' ? String(property.value) : undefined
}

/** Functions that say the same in another form, and which of their arguments is read. */
const SAME: Readonly<Record<string, (given: readonly Node[]) => boolean>> = {
  trim: () => true,
  upper: () => true,
  lower: () => true,
  toString: () => true,
  split: ([, separator]) => isLiteral(separator, /^[\s-]+$/),
  join: ([, separator]) => separator === undefined || isLiteral(separator, /^[^\p{L}\p{N}]*$/u),
  format: ([field]) => field !== undefined && fieldOf(field) !== undefined,
  utcFormat: ([date]) => dateOf(date) === 'waveDate',
}

function callFault(node: Call, fields: Fields): Finding | undefined {
  const name = node.callee.type === 'Identifier' ? node.callee.name : ''
  const [first, ...others] = node.arguments
  if (name === 'if' && others.length === 2)
    return choiceFault(first as Node, others[0] as Node, others[1] as Node, fields)
  if (first === undefined || own(SAME, name)?.(node.arguments) !== true)
    return calculated(`\`${name}\` makes something else of what is read`)
  if (name === 'format') return fieldFault(fieldOf(first) ?? '', fields)
  const read = first.type === 'CallExpression' && name === 'utcFormat' ? (first.arguments[0] ?? first) : first
  return quotedFault(read, fields)
}

function isLiteral(node: Node | undefined, form: RegExp): boolean {
  return node?.type === 'Literal' && form.test(String(node.value))
}

function dateOf(node: Node | undefined): string | undefined {
  if (node?.type !== 'CallExpression') return node === undefined ? undefined : fieldOf(node)
  const isDate = node.callee.type === 'Identifier' && node.callee.name === 'toDate'
  return isDate && node.arguments[0] !== undefined ? fieldOf(node.arguments[0]) : undefined
}

/**
 * A choice between words is a statement, and one between words and a field gives a row a name that it does not have;
 * one between forms of a word for one and for several does neither.
 */
function choiceFault(test: Node, one: Node, other: Node, fields: Fields): Finding | undefined {
  const [first, second] = [wordsOf(one), wordsOf(other)]
  if (first !== '' && second !== '' && !asksForOne(test) && !namesEnds(test, fields)) {
    if (first !== undefined && second !== undefined && first !== second)
      return calculated(
        `a test chooses between the words \`${first.trim()}\` and \`${second.trim()}\``,
        SHOW_WORDS,
      )
    if (first === undefined || second === undefined)
      if (mayBeOnlyWords(one) || mayBeOnlyWords(other))
        return calculated('a test chooses between words that are written here and a field', SHOW_WORDS)
    if (kindOf(one) !== undefined && kindOf(other) !== undefined && kindOf(one) !== kindOf(other))
      return calculated(
        `a test chooses between ${written(one)} and ${written(other)}, which say different things`,
        'show one of them for all rows',
      )
  }
  return firstFault([one, other], fields)
}

const SHOW_WORDS = 'show a field that has the words, such as `answerLabel`'

function written(node: Node): string {
  return `\`${fieldOf(node) ?? ''}\``
}

/** What a field says; of anything else, nothing that could be held against another. */
function kindOf(node: Node): string | undefined {
  const name = fieldOf(node)
  return name === undefined ? undefined : saidBy(name)
}

/** All words that an expression without fields may give. */
function wordsOf(node: Node): string | undefined {
  if (node.type === 'Literal') return String(node.value ?? '')
  if (node.type !== 'ConditionalExpression') return undefined
  const [one, other] = [wordsOf(node.consequent), wordsOf(node.alternate)]
  return one === undefined || other === undefined ? undefined : one + other
}

/** Whether an expression may give nothing but words of its own. */
export function mayBeOnlyWords(node: Node): boolean {
  if (node.type === 'ConditionalExpression')
    return mayBeOnlyWords(node.consequent) || mayBeOnlyWords(node.alternate)
  if (node.type === 'LogicalExpression') return mayBeOnlyWords(node.left) || mayBeOnlyWords(node.right)
  return (wordsOf(node) ?? '') !== ''
}

function asksForOne(test: Node): boolean {
  if (test.type !== 'BinaryExpression' || !/^[!=]==?$/.test(test.operator)) return false
  const asked = fieldOf(test.left)
  return (asked === 'count' || asked === 'base') && test.right.type === 'Literal' && test.right.value === 1
}

/** An axis may name its ends. What it calls them is held against what they are when it is drawn. */
function namesEnds(test: Node, fields: Fields): boolean {
  return fields === GUIDE_FIELDS && test.type === 'BinaryExpression' && fieldOf(test.left) === 'value'
}

function sumFault(node: Node, fields: Fields): Finding | undefined {
  const parts = partsOf(node)
  const fault = firstFault(parts, fields)
  if (fault !== undefined) return fault
  const wrong = junctionFault(parts.map(pieceOf))
  return wrong === undefined ? undefined : calculated(...wrong)
}

function partsOf(node: Node): readonly Node[] {
  return node.type === 'BinaryExpression' && node.operator === '+'
    ? [...partsOf(node.left), ...partsOf(node.right)]
    : [node]
}

function pieceOf(node: Node): Piece {
  if (node.type === 'Literal') return { words: [String(node.value ?? '')] }
  if (node.type === 'ConditionalExpression' && wordsOf(node) !== undefined)
    return { words: [node.consequent, node.alternate].flatMap((each) => pieceOf(each).words ?? []) }
  return { field: fieldOf(node) ?? '' }
}
