package org.vouch.cli;

/** What the exit codes of commands mean, in the words of their help; the numbers are those of {@link Vouch}. */
final class ExitCodes {
    static final String HEADING = "%nExit codes:%n";
    static final String DONE = "0:done";
    static final String RECORDED = "0:recorded";
    static final String NOTHING_WEIGHS = "0:no finding weighs as much as --fail-on";
    static final String SOME_DO = "1:some do";
    static final String NOT_RECORDED = "1:not recorded";
    static final String USAGE = "2:the command line was wrong";
    static final String USAGE_OR_NO_PAGE = "2:the command line was wrong, or there is no such page";
    static final String MACHINE = "3:the machine failed";

    private ExitCodes() {}
}
