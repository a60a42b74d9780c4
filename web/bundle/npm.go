package main

// This file defines how packages come from the npm registry: named and pinned in packages.txt, checked, cached, unpacked.

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	_ "embed"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"
)

//go:embed packages.txt
var packagesText string

// pack is one package of an exact version.
type pack struct {
	name    string // "@codemirror/state"
	version string
	digest  []byte // SHA-512 of the tarball
}

// parsePackages reads packages.txt: a line for each package with name, version and integrity (Subresource Integrity, 3.1).
func parsePackages(text string) ([]pack, error) {
	var list []pack
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Fields(line)
		if len(fields) != 3 {
			return nil, fmt.Errorf("packages.txt:%d: want name, version, integrity", n)
		}
		encoded, ok := strings.CutPrefix(fields[2], "sha512-")
		digest, err := base64.StdEncoding.DecodeString(encoded)
		if !ok || err != nil || len(digest) != sha512.Size {
			return nil, fmt.Errorf("packages.txt:%d: %q is no sha512 integrity", n, fields[2])
		}
		list = append(list, pack{name: fields[0], version: fields[1], digest: digest})
	}
	return list, nil
}

// maxTarball is how many bytes a package may have: the largest of ours has a quarter of it, unpacked eight times that.
const maxTarball = 4 << 20

// registry is where packages come from.
type registry struct {
	url    string // without a slash at its end
	cache  string // folder of tarballs that came before, named by their digests
	client *http.Client
}

// tarball returns the package's bytes, from the cache or over the network. It fails when they are not what packages.txt
// names: nothing else is ever returned.
func (r registry) tarball(p pack) ([]byte, error) {
	cached := filepath.Join(r.cache, hex.EncodeToString(p.digest)+".tgz")
	if data, err := os.ReadFile(cached); err == nil && p.matches(data) {
		return data, nil
	}
	address := r.url + "/" + p.name + "/-/" + path.Base(p.name) + "-" + p.version + ".tgz"
	response, err := r.client.Get(address)
	if err != nil {
		return nil, fmt.Errorf("not in the cache, and the registry cannot be reached: %w", err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: the registry answered %s", address, response.Status)
	}
	data, err := io.ReadAll(io.LimitReader(response.Body, maxTarball+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", address, err)
	}
	if !p.matches(data) {
		return nil, fmt.Errorf("%s has not the bytes that packages.txt names", address)
	}
	return data, r.keep(cached, data)
}

func (p pack) matches(data []byte) bool {
	sum := sha512.Sum512(data)
	return bytes.Equal(sum[:], p.digest)
}

// keep writes a tarball to the cache. By renaming: builds that run at the same time never see half of one.
func (r registry) keep(name string, data []byte) error {
	if err := os.MkdirAll(r.cache, 0o777); err != nil {
		return err
	}
	f, err := os.CreateTemp(r.cache, "coming-")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// unpack writes a package's files to dir. Tarballs of npm hold one folder, usually called package, which is left away.
func unpack(tarball []byte, dir string) error {
	z, err := gzip.NewReader(bytes.NewReader(tarball))
	if err != nil {
		return err
	}
	files := tar.NewReader(io.LimitReader(z, 8*maxTarball))
	for {
		header, err := files.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		_, name, inside := strings.Cut(header.Name, "/")
		if header.Typeflag != tar.TypeReg || !inside {
			continue
		}
		if !filepath.IsLocal(filepath.FromSlash(name)) {
			return fmt.Errorf("the tarball holds %q, outside of the package", header.Name)
		}
		to := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
			return err
		}
		data, err := io.ReadAll(files)
		if err != nil {
			return err
		}
		if err := os.WriteFile(to, data, 0o666); err != nil {
			return err
		}
	}
}
