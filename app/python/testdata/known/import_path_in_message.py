# known: modules have no files here
from struct import pakc
