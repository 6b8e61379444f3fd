import { describe, expect, test } from 'vitest'
import { contactSheet } from './contact-sheet.ts'
import { makePicture, pixelAt } from './make-picture.ts'
import { blank } from './picture.ts'
import { scaleDown } from './scale-down.ts'

describe('a picture scaled down', () => {
  test('has the mean of the pixels that each covers', () => {
    const small = scaleDown(makePicture([0, 100, 7, 7], [200, 100, 7, 7]), 2)
    expect(small).toEqual(makePicture([100, 7]))
  })

  test('counts a pixel by the part of it that is covered', () => {
    // Three pixels on two: each takes one and a half.
    const small = scaleDown(makePicture([0, 90, 240], [0, 90, 240], [0, 90, 240]), 2)
    expect(small).toEqual(makePicture([30, 190], [30, 190]))
  })

  test('has its colours channel by channel', () => {
    const small = scaleDown(
      makePicture(
        [
          [200, 0, 10],
          [100, 50, 20],
        ],
        [
          [200, 0, 10],
          [100, 50, 20],
        ],
      ),
      1,
    )
    expect(pixelAt(small, 0, 0)).toEqual([150, 25, 15, 255])
  })

  test('cannot be larger', () => {
    expect(() => scaleDown(blank(10, 10), 11)).toThrow('10 pixels cannot be scaled down to 11')
  })
})

describe('a contact sheet', () => {
  const ground = [0xf5, 0xf5, 0xf5, 255]
  const border = [0xbb, 0xbb, 0xbb, 255]

  test('has five pages in a row, each in a border', () => {
    const sheet = contactSheet(Array.from({ length: 6 }, (_, index) => blank(300, 400, 10 * index)))
    expect(sheet.width).toBe(1400)
    const places = [0, 1, 2, 3, 4].map((column) => 15 + 277 * column)
    expect(places.map((left) => pixelAt(sheet, left, 100))).toEqual(Array(5).fill(border))
    expect(places.map((left) => pixelAt(sheet, left - 1, 100))).toEqual(Array(5).fill(ground))
    expect(places.map((left) => pixelAt(sheet, left + 1, 100)[0])).toEqual([0, 10, 20, 30, 40])
    const nextRow = 15 + 347 + 2 + 15
    expect(pixelAt(sheet, 15, nextRow)).toEqual(border)
    expect(pixelAt(sheet, 16, nextRow + 1)[0]).toBe(50)
    expect(pixelAt(sheet, 15 + 277, nextRow)).toEqual(ground)
    expect(sheet.height).toBe(nextRow + 347 + 2 + 15)
  })
})
