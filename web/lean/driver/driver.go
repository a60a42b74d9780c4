// Package driver has the one name of database/sql/driver that google/uuid mentions, for the client, which has no
// database (web/lean).
package driver

// A Value is what a column of a database would be set to.
type Value any
