import { InputError } from '../../pipeline/core/problem.ts'

/** The lines that a person reads when a task fails on its inputs; none when it does not fail. */
export async function messagesOf(task: () => unknown): Promise<string[]> {
  try {
    await task()
    return []
  } catch (error) {
    if (error instanceof InputError) return error.message.split('\n')
    throw error
  }
}
