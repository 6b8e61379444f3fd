import type { ChartFile } from '../../schemas/types.ts'
import type { Finding } from '../core/problem.ts'
import type { DatasetRequest } from './report.ts'

/** A dataset as its file has it. */
export type DatasetOfFile = ChartFile['usermeta']['datasets'][string]

/** What a dataset lacks, or has no use for; its key, where that is of one. */
export interface DatasetFault extends Finding {
  readonly key?: keyof DatasetOfFile
}

/** Whether a dataset names one thing that it asks for. */
export function isRequest(dataset: DatasetOfFile): dataset is DatasetOfFile & DatasetRequest {
  return (dataset.question === undefined) !== (dataset.battery === undefined)
}

/** What is wrong with the keys of a dataset together. */
export function datasetFaults(dataset: DatasetOfFile): DatasetFault[] {
  const { battery, order, minimum } = dataset
  if (!isRequest(dataset)) return [subjectFault(dataset)]
  if (battery === undefined && order !== undefined)
    return [noUse('order', 'is for the items of a battery', 'name the answers in their order')]
  if (battery !== undefined && minimum !== undefined)
    return [noUse('minimum', 'is for the answers to one question', 'name the `answers`')]
  return []
}

function subjectFault({ question }: DatasetOfFile): DatasetFault {
  if (question === undefined)
    return {
      rule: 'missing-key',
      message: 'this dataset has no `question` and no `battery`',
      hint: 'name one',
    }
  return {
    key: 'battery',
    rule: 'chart-dataset',
    message: 'this dataset has a `question` and a `battery`',
    hint: 'name one; another dataset may ask for the other',
  }
}

function noUse(key: keyof DatasetOfFile, what: string, hint: string): DatasetFault {
  return { key, rule: 'chart-dataset', message: `\`${key}\` ${what}`, hint: `leave it out, or ${hint}` }
}
