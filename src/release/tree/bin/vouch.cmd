@echo off
rem Starts Vouch on Windows: with the Java that came with it, else with the machine's, 17 or newer.
rem
rem   VOUCH_HEAP   memory for the program, as Java writes it (512m unless said)
rem   VOUCH_JAVA   the Java to run with, instead of the one that is found
rem
rem Windows takes capital and small letters of a variable for the same, so none of those below is called like these two.
setlocal
set "_home=%~dp0.."
if defined VOUCH_JAVA (
    set "_java=%VOUCH_JAVA%"
) else if exist "%_home%\runtime\bin\java.exe" (
    set "_java=%_home%\runtime\bin\java.exe"
) else if defined JAVA_HOME (
    set "_java=%JAVA_HOME%\bin\java.exe"
) else (
    set "_java=java"
)

set "_heap=-Xmx512m -Xmn72m"
if "%~1"=="serve" set "_heap=-Xmx1g -Xmn256m"
if "%~1"=="deploy" set "_heap=-Xms64m -Xmx512m -Xmn24m -XX:MinHeapFreeRatio=15"
if defined VOUCH_HEAP set "_heap=-Xmx%VOUCH_HEAP%"
set "_flags=%_heap%"
if not "%~1"=="serve" set "_flags=-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.4 -XX:C1MaxInlineSize=20 %_heap%"
if "%~1"=="deploy" set "_flags=%_flags% -Djdk.nio.maxCachedBufferSize=262144"
set "_flags=-XX:+IgnoreUnrecognizedVMOptions -XX:+DisplayVMOutputToStderr %_flags% -XX:TLABSize=1m -XX:-UsePerfData -XX:+UseSerialGC"
set "_flags=%_flags% -Dfile.encoding=UTF-8 -Djdk.console=java.base -Dorg.freemarker.loggerLibrary=none -Dpicocli.ansi=false"

rem An archive of loaded classes makes the start two or three times faster. The program works without it.
set "_share="
set /p _built=<"%_home%\app\built"
set "_releases="
set /p _releases=<"%_home%\app\from"
set "_archive=%LOCALAPPDATA%\vouch\classes-%_built%.jsa"
if not defined LOCALAPPDATA goto start
if exist "%_archive%" goto made
echo vouch: preparing quick starts; this happens once for each version of the program>&2
if not exist "%LOCALAPPDATA%\vouch" mkdir "%LOCALAPPDATA%\vouch" 2>nul
"%_java%" -XX:+UseG1GC -Xshare:dump "-XX:SharedClassListFile=%_home%\app\classes" "-XX:SharedArchiveFile=%_archive%" -cp "%_home%\app\vouch.jar" >nul 2>&1
rem An empty archive says that it was tried.
if not exist "%_archive%" type nul >"%_archive%" 2>nul
:made
for %%f in ("%_archive%") do if not "%%~zf"=="0" set _share=-Xshare:auto "-XX:SharedArchiveFile=%_archive%" -Xlog:disable -Xlog:all=off:stderr
:start
"%_java%" %_flags% %_share% "-Dvouch.releases=%_releases%" "-Dvouch.lib=%_home%\app\lib" -jar "%_home%\app\vouch.jar" %*
if not %ERRORLEVEL%==9009 exit /b %ERRORLEVEL%
echo vouch: there is no Java on this machine: install Java 17 or newer>&2
exit /b 3
