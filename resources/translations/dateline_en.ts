<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ImportPreview</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) taken out</source>
        <translation>
            <numerusform>%n passage taken out</numerusform>
            <numerusform>%n passages taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) undecodable</source>
        <translation>
            <numerusform>%n place undecodable</numerusform>
            <numerusform>%n places undecodable</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Many</name>
    <message numerus="yes">
        <source>Done for %n story(s).</source>
        <translation>
            <numerusform>Done for %n story.</numerusform>
            <numerusform>Done for %n stories.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not for %n:</source>
        <translation>
            <numerusform>Not for %n:</numerusform>
            <numerusform>Not for %n:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Replacer</name>
    <message numerus="yes">
        <source>Replaced in %n row(s).</source>
        <translation>
            <numerusform>Replaced in %n row.</numerusform>
            <numerusform>Replaced in %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message numerus="yes">
        <source>%n invisible character(s) dropped</source>
        <translation>
            <numerusform>%n invisible character dropped</numerusform>
            <numerusform>%n invisible characters dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) could not be decoded</source>
        <translation>
            <numerusform>%n place could not be decoded</numerusform>
            <numerusform>%n places could not be decoded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tagger</name>
    <message numerus="yes">
        <source>%n story(s) name %1. Clear the search to see all.</source>
        <translation>
            <numerusform>%n story names %1. Clear the search to see all.</numerusform>
            <numerusform>%n stories name %1. Clear the search to see all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Translation</name>
    <message numerus="yes">
        <source>Translating %n story(s)</source>
        <translation>
            <numerusform>Translating %n story</numerusform>
            <numerusform>Translating %n stories</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Triage</name>
    <message numerus="yes">
        <source>Spiked %n story(s).</source>
        <translation>
            <numerusform>Spiked %n story.</numerusform>
            <numerusform>Spiked %n stories.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Urgency %1 for %n story(s).</source>
        <translation>
            <numerusform>Urgency %1 for %n story.</numerusform>
            <numerusform>Urgency %1 for %n stories.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message numerus="yes">
        <source>%n min to read</source>
        <translation>
            <numerusform>%n min to read</numerusform>
            <numerusform>%n min to read</numerusform>
        </translation>
    </message>
</context>
</TS>
