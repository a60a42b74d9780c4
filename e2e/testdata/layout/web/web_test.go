package web

import _ "net/http/httptest"
