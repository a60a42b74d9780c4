from array import arry
