@echo off
rem Starts unchaff with an archive of its classes, if %LOCALAPPDATA%\unchaff holds one.
rem Written with care, but never tried: there was no Windows at hand.
setlocal
set "JAR=%~dp0..\lib\unchaff.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "CACHE=%LOCALAPPDATA%\unchaff"
set "ARCHIVE=%CACHE%\unchaff.jsa"
if not exist "%ARCHIVE%" (
  if not exist "%CACHE%" mkdir "%CACHE%" 2>nul
  start "" /b "%JAVA%" -XX:ArchiveClassesAtExit="%ARCHIVE%" -Xlog:disable -XX:+UseSerialGC -cp "%JAR%" org.unchaff.cli.Main --version >nul 2>&1
)
"%JAVA%" -Xlog:disable -Xlog:all=error:stderr -Xshare:auto "-XX:SharedArchiveFile=%ARCHIVE%" -XX:+UseSerialGC %UNCHAFF_JAVA_OPTIONS% -cp "%JAR%" org.unchaff.cli.Main %*
exit /b %ERRORLEVEL%
