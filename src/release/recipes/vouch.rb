class Vouch < Formula
  desc "Static-site generator for treatment education that a named clinician vouched for"
  homepage "@FROM@"
  url "@FROM@/vouch-@VERSION@.zip"
  sha256 "@ZIP@"
  license "Apache-2.0"

  depends_on "openjdk"

  def install
    rm "bin/vouch.cmd"
    man1.install Dir["share/man/man1/*.1"]
    bash_completion.install "share/completions/vouch.bash" => "vouch"
    zsh_completion.install "share/completions/vouch.zsh" => "_vouch"
    fish_completion.install "share/completions/vouch.fish"
    libexec.install Dir["*"]
    (bin/"vouch").write_env_script libexec/"bin/vouch", JAVA_HOME: Formula["openjdk"].opt_prefix
  end

  test do
    system bin/"vouch", "new", "site", "site"
    system bin/"vouch", "build", "--root", "site"
    assert_path_exists testpath/"site/site/index.html"
  end
end
