package e2e

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"memview/web/pages"
)

// report is what the self-check of the bridge posts (wasm/selfcheck).
type report struct {
	Engine  string `json:"engine"`
	Results []struct {
		Number  int    `json:"number"`
		Name    string `json:"name"`
		Outcome string `json:"outcome"`
		Detail  string `json:"detail"`
	} `json:"results"`
}

// failureModes is how many ways the design lists in which sharing memory goes
// wrong; each engine must report on all of them.
const failureModes = 23

// check fails the test for each failed check, and for those that are missing.
func (r *report) check(t *testing.T) {
	t.Helper()
	seen := map[int]bool{}
	passed, skipped := 0, 0
	for _, c := range r.Results {
		seen[c.Number] = true
		switch c.Outcome {
		case "passed":
			passed++
		case "skipped":
			skipped++
			t.Logf("%d, %s: skipped: %s", c.Number, c.Name, c.Detail)
		default:
			t.Errorf("%d, %s: %s", c.Number, c.Name, c.Detail)
		}
	}
	for number := 1; number <= failureModes; number++ {
		if !seen[number] {
			t.Errorf("failure mode %d: no report", number)
		}
	}
	t.Logf("%s: %d of %d checks passed, %d skipped", r.Engine, passed, len(r.Results), skipped)
}

// quiet are the preferences of a Firefox that asks nobody anything: no updates, no
// add-ons, no welcome.
const quiet = `
user_pref("app.normandy.enabled", false);
user_pref("app.update.enabled", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.safebrowsing.malware.enabled", false);
user_pref("browser.safebrowsing.phishing.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("extensions.systemAddon.update.enabled", false);
user_pref("extensions.update.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("services.settings.server", "http://127.0.0.1:9/");
user_pref("toolkit.telemetry.enabled", false);
`

// The bridge handles every known way in which sharing memory goes wrong, in each
// engine that is installed here: one page, opened by each browser, which reports to
// this test's server.
func TestBridgeInEveryEngine(t *testing.T) {
	out := t.TempDir()
	site, err := pages.New(out, "../wasm/selfcheck")
	if err != nil {
		t.Fatal(err)
	}
	reports := map[string]chan []byte{} // by the query with which the page was opened
	for _, engine := range []string{"chromium", "firefox", "webkit"} {
		reports[engine] = make(chan []byte, 1)
	}
	site.Handle("/report", http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		text, err := io.ReadAll(r.Body)
		if to, known := reports[r.URL.RawQuery]; known && err == nil {
			select {
			case to <- text:
			default: // somebody opened the page again
			}
		}
	}))
	server := httptest.NewServer(site)
	t.Cleanup(server.Close)
	page := server.URL + "/selfcheck/?"

	t.Run("Node", func(t *testing.T) {
		t.Parallel()
		node, err := exec.LookPath("node")
		if err != nil {
			t.Skip("node is not installed")
		}
		goroot, err := exec.Command("go", "env", "GOROOT").Output()
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		run := exec.CommandContext(ctx, node, "--disallow-code-generation-from-strings", "--expose-gc",
			"../wasm/selfcheck/node.js", filepath.Join(strings.TrimSpace(string(goroot)), "lib/wasm/wasm_exec.js"),
			"../wasm/memview.js", "../wasm/selfcheck/selfcheck.js", filepath.Join(out, "selfcheck.wasm"))
		var complaints bytes.Buffer
		run.Stderr = &complaints
		text, err := run.Output()
		if err != nil {
			t.Fatalf("%v\n%s", err, &complaints)
		}
		read(t, text).check(t)
	})
	t.Run("Chromium", func(t *testing.T) {
		t.Parallel()
		p := newPage(t, desktop)
		p.expected = append(p.expected, "unsafe-eval", "Content Security Policy") // the check tries to make text into code
		p.run(chromedp.Navigate(page + "chromium"))
		await(t, reports["chromium"]).check(t)
	})
	t.Run("Firefox", func(t *testing.T) {
		t.Parallel()
		firefox, err := exec.LookPath("firefox-esr")
		if err != nil {
			if firefox, err = exec.LookPath("firefox"); err != nil {
				t.Skip("Firefox is not installed: make test-engines")
			}
		}
		profile := scratch(t)
		if err := os.WriteFile(filepath.Join(profile, "user.js"), []byte(quiet), 0o600); err != nil {
			t.Fatal(err)
		}
		launch(t, nil, firefox, "--headless", "--no-remote", "--profile", profile, page+"firefox")
		await(t, reports["firefox"]).check(t)
	})
	t.Run("WebKit", func(t *testing.T) {
		t.Parallel()
		browsers, _ := filepath.Glob("/usr/lib/*/webkit2gtk-4.*/MiniBrowser")
		screen, err := exec.LookPath("xvfb-run")
		if len(browsers) == 0 || err != nil {
			t.Skip("WebKitGTK's MiniBrowser or xvfb is not installed: make test-engines")
		}
		var environment []string
		if os.Geteuid() == 0 {
			environment = append(environment, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1") // it refuses to run as root
		}
		launch(t, environment, screen, "-a", browsers[len(browsers)-1], "--private", page+"webkit")
		await(t, reports["webkit"]).check(t)
	})
}

// launch starts a browser, and ends it and all that it started after the test.
func launch(t *testing.T, environment []string, name string, args ...string) {
	t.Helper()
	browser := exec.Command(name, args...)
	browser.Env = append(append(os.Environ(), "HOME="+scratch(t)), environment...)
	browser.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	var complaints bytes.Buffer
	browser.Stdout, browser.Stderr = &complaints, &complaints
	if err := browser.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		syscall.Kill(-browser.Process.Pid, syscall.SIGTERM)
		ended := make(chan struct{})
		go func() { browser.Wait(); close(ended) }()
		select {
		case <-ended:
		case <-time.After(5 * time.Second):
		}
		syscall.Kill(-browser.Process.Pid, syscall.SIGKILL) // what it has started and left
		<-ended
		if t.Failed() {
			t.Logf("%s says:\n%s", name, &complaints)
		}
	})
}

// scratch returns an empty directory for a browser. Unlike t.TempDir it is no
// failure when something is left there: browsers write until they are gone.
func scratch(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "memview-browser-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// await returns the next report.
func await(t *testing.T, reports <-chan []byte) *report {
	t.Helper()
	select {
	case text := <-reports:
		return read(t, text)
	case <-time.After(2 * patience):
		t.Fatal("no report")
		return nil
	}
}

// read reads a report.
func read(t *testing.T, text []byte) *report {
	t.Helper()
	var r report
	if err := json.Unmarshal(text, &r); err != nil {
		t.Fatal(fmt.Errorf("%w in the report %q", err, text))
	}
	return &r
}
