@echo off
rem Starts Vouch on Windows: with the Java that came with it, else with the machine's, 17 or newer.
rem
rem   VOUCH_HEAP   memory for the program, as Java writes it (512m unless said)
rem   VOUCH_JAVA   the Java to run with, instead of the one that is found
setlocal
set "vouch_home=%~dp0.."
if defined VOUCH_JAVA (
    set "vouch_java=%VOUCH_JAVA%"
) else if exist "%vouch_home%\runtime\bin\java.exe" (
    set "vouch_java=%vouch_home%\runtime\bin\java.exe"
) else if defined JAVA_HOME (
    set "vouch_java=%JAVA_HOME%\bin\java.exe"
) else (
    set "vouch_java=java"
)

set "vouch_heap=-Xmx512m -Xmn72m"
if defined VOUCH_HEAP set "vouch_heap=-Xmx%VOUCH_HEAP%"
set "vouch_flags=-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.4 -XX:C1MaxInlineSize=20 %vouch_heap%"
if "%~1"=="serve" if not defined VOUCH_HEAP set "vouch_heap=-Xmx1g -Xmn256m"
if "%~1"=="serve" set "vouch_flags=%vouch_heap%"
set "vouch_flags=-XX:+IgnoreUnrecognizedVMOptions -XX:+DisplayVMOutputToStderr %vouch_flags% -XX:TLABSize=1m -XX:-UsePerfData -XX:+UseSerialGC"
set "vouch_flags=%vouch_flags% -Dfile.encoding=UTF-8 -Djdk.console=java.base -Dorg.freemarker.loggerLibrary=none -Dpicocli.ansi=false"

rem An archive of loaded classes makes the start two or three times faster. The program works without it.
set /p vouch_built=<"%vouch_home%\app\built"
set "vouch_archives=%LOCALAPPDATA%\vouch"
set "vouch_archive=%vouch_archives%\classes-%vouch_built%.jsa"
if not defined LOCALAPPDATA goto start
if exist "%vouch_archive%" goto start
echo vouch: preparing quick starts; this happens once for each version of the program>&2
if not exist "%vouch_archives%" mkdir "%vouch_archives%" 2>nul
"%vouch_java%" -XX:+UseG1GC -Xshare:dump "-XX:SharedClassListFile=%vouch_home%\app\classes" "-XX:SharedArchiveFile=%vouch_archive%" -cp "%vouch_home%\app\vouch.jar" >nul 2>&1
:start
"%vouch_java%" %vouch_flags% -Xshare:auto "-XX:SharedArchiveFile=%vouch_archive%" -Xlog:disable -Xlog:all=off:stderr "-Dvouch.lib=%vouch_home%\app\lib" -jar "%vouch_home%\app\vouch.jar" %*
exit /b %ERRORLEVEL%
