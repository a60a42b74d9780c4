package view

// This file defines copying rows from columns, tile by tile, so that neither side is
// walked through all memory for each row.

import "encoding/binary"

// tile is the length of a tile's side in elements: one of bytes is a cache line wide.
const tile = 64

// transpose copies rows by columns of size bytes each to dst, row after row: element
// (i, j) lies at off + i*down + j*along, in bytes. It is worth while where down is
// shorter than along.
func transpose(dst []byte, src []byte, off, down, along, rows, columns, size int) {
	width := columns * size
	for i := 0; i < rows; i += tile {
		high := min(tile, rows-i)
		for j := 0; j < columns; j += tile {
			wide := min(tile, columns-j)
			at := off + i*down + j*along
			if size == 1 && down == 1 && high == tile && wide == tile {
				transposeTile(dst[i*width+j:], width, src, at, along)
				continue
			}
			for k := range high {
				move(dst[(i+k)*width+j*size:], 0, size, src, at+k*down, along, wide, size)
			}
		}
	}
}

// transposeTile copies a whole tile of bytes whose columns lie in one piece each. It goes
// through memory of its own, which fits the cache whatever the distance of rows, and
// turns blocks of 8 by 8 bytes around in registers.
func transposeTile(dst []byte, width int, src []byte, off, along int) {
	var own [tile * tile]byte
	for j := 0; j < tile; j += 8 {
		for i := 0; i < tile; i += 8 {
			at := off + i + j*along
			var x [8]uint64
			for k := range x {
				x[k] = binary.LittleEndian.Uint64(src[at:])
				at += along
			}
			turn(&x)
			to := own[i*tile+j:]
			for k := range x {
				binary.LittleEndian.PutUint64(to[k*tile:], x[k])
			}
		}
	}
	for i := range tile {
		copy(dst[i*width:i*width+tile], own[i*tile:])
	}
}

// turn transposes 8 rows of 8 bytes: halves are swapped, then quarters, then bytes.
func turn(x *[8]uint64) {
	x0, x1, x2, x3, x4, x5, x6, x7 := x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7]
	x0, x4 = swap(x0, x4, 32, 0x00000000_ffffffff)
	x1, x5 = swap(x1, x5, 32, 0x00000000_ffffffff)
	x2, x6 = swap(x2, x6, 32, 0x00000000_ffffffff)
	x3, x7 = swap(x3, x7, 32, 0x00000000_ffffffff)
	x0, x2 = swap(x0, x2, 16, 0x0000ffff_0000ffff)
	x1, x3 = swap(x1, x3, 16, 0x0000ffff_0000ffff)
	x4, x6 = swap(x4, x6, 16, 0x0000ffff_0000ffff)
	x5, x7 = swap(x5, x7, 16, 0x0000ffff_0000ffff)
	x0, x1 = swap(x0, x1, 8, 0x00ff00ff_00ff00ff)
	x2, x3 = swap(x2, x3, 8, 0x00ff00ff_00ff00ff)
	x4, x5 = swap(x4, x5, 8, 0x00ff00ff_00ff00ff)
	x6, x7 = swap(x6, x7, 8, 0x00ff00ff_00ff00ff)
	*x = [8]uint64{x0, x1, x2, x3, x4, x5, x6, x7}
}

// swap exchanges what lies above in a with what lies below in b.
func swap(a, b uint64, shift int, mask uint64) (uint64, uint64) {
	t := (a>>shift ^ b) & mask
	return a ^ t<<shift, b ^ t
}
