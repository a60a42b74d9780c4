from struct import
