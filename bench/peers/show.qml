// SPDX-License-Identifier: MIT
// The shipped show in Qt Quick 2: one Text for each text, all motion by NumberAnimation.
import QtQuick 2.15
import QtQuick.Window 2.15
import "show.js" as Data

Window {
    id: root
    width: 1920; height: 1080; visible: true
    color: Data.show.ground

    readonly property var show: Data.show
    property int next: 0
    property var card: null
    property double begun: 0
    property var family: ({})

    Component { id: loader; FontLoader {} }
    function load() {
        var files = {SD6: "SourceSerif4Display-Semibold", SD4: "SourceSerif4Display-Regular",
                     SS6: "SourceSerif4Subhead-Semibold", SS4: "SourceSerif4Subhead-Regular",
                     PM: "IBMPlexSans-Medium", PS: "IBMPlexSans-SemiBold"}
        var made = {}
        for (var key in files)
            made[key] = loader.createObject(root, {source: "fonts/" + files[key] + ".ttf"}).name
        family = made
    }

    component Words: Text {
        property var part
        property int dx: 0
        property int dy: 0
        x: part.x - dx
        y: part.base - dy - baselineOffset
        text: part.text
        color: part.color
        font.family: root.family[part.font] || ""
        font.styleName: root.style[part.font]
        font.pixelSize: part.size
    }
    readonly property var style: ({SD6: "Semibold", SD4: "Regular", SS6: "Semibold", SS4: "Regular",
                                   PM: "Medium", PS: "SemiBold"})

    function step() {
        card = null
        card = show.cards[show.plays[next].card]
        next++
        if (next < show.plays.length) {
            timer.interval = Math.max(1, begun + show.plays[next].at - Date.now())
            timer.start()
        }
    }
    Timer { id: timer; onTriggered: root.step() }
    Component.onCompleted: {
        load()
        begun = Date.now()
        while (show.plays[next + 1].at <= 0)
            next++
        step()
    }

    Repeater {
        model: root.show.head
        Words { part: modelData }
    }

    Loader {
        anchors.fill: parent
        active: root.card !== null
        sourceComponent: Item {
            id: stage
            SequentialAnimation on opacity {
                PauseAnimation { duration: root.card.length - 280 }
                NumberAnimation { from: 1; to: 0; duration: 280; easing.type: Easing.InOutQuad }
            }
            Repeater {
                model: root.card.parts
                Loader {
                    property var part: modelData
                    sourceComponent: part.kind === "rect" ? rect : part.clip ? clipped : free
                }
            }
            Item {
                y: root.show.line.y; width: 1920; height: root.show.line.h
                z: 1
                Rectangle {
                    height: parent.height
                    color: root.show.line.color
                    NumberAnimation on width { from: 0; to: 1920; duration: root.card.length }
                }
            }
        }
    }

    Component {
        id: rect
        Rectangle {
            id: bar
            x: part.x; y: part.y; height: part.h; width: 0
            color: part.color
            SequentialAnimation on width {
                PauseAnimation { duration: part.start }
                NumberAnimation {
                    from: 0; to: part.w; duration: part.length
                    easing.type: part.effect === "grow" ? Easing.OutExpo : Easing.OutCubic
                }
            }
        }
    }

    Component {
        id: free
        Words {
            id: words
            opacity: 0
            font.kerning: part.effect !== "count"
            property real value: 0
            Component.onCompleted: if (part.effect === "count" && part.from !== part.text) counting.start()
            SequentialAnimation {
                id: counting
                ScriptAction { script: words.text = part.from }
                PauseAnimation { duration: 500 }
                NumberAnimation {
                    target: words; property: "value"; duration: 1400; easing.type: Easing.OutExpo
                    from: parseFloat(part.from.replace(",", ".")); to: parseFloat(part.text.replace(",", "."))
                }
            }
            onValueChanged: words.text = value.toFixed((part.text.split(",")[1] || "").length).replace(".", ",")
            SequentialAnimation on opacity {
                PauseAnimation { duration: part.start }
                NumberAnimation { from: 0; to: 1; duration: part.length; easing.type: Easing.InOutQuad }
            }
            part: parent.part
        }
    }

    Component {
        id: clipped
        Item {
            id: hole
            readonly property bool wide: part.clip[2] > 1920
            x: wide ? 0 : part.clip[0]
            y: part.clip[1]
            width: wide ? 1920 : part.clip[2]
            height: part.clip[3]
            clip: true
            SequentialAnimation on width {
                running: part.effect === "strap"
                PauseAnimation { duration: part.start }
                NumberAnimation { from: 0; to: part.clip[2]; duration: part.length; easing.type: Easing.OutCubic }
            }
            Words {
                id: words
                part: hole.parent.part
                dx: hole.x
                property real below: 0
                dy: hole.y - below
                Component.onCompleted: if (part.effect === "rise") opacity = 0
            }
            SequentialAnimation {
                running: part.effect === "rise"
                PauseAnimation { duration: part.start }
                ParallelAnimation {
                    NumberAnimation { target: words; property: "below"; from: 0.55 * part.size; to: 0; duration: part.length; easing.type: Easing.OutCubic }
                    NumberAnimation { target: words; property: "opacity"; from: 0; to: 1; duration: part.length; easing.type: Easing.OutCubic }
                }
            }
        }
    }

    Rectangle {
        z: -1
        y: root.show.line.y; width: 1920; height: root.show.line.h
        color: root.show.line.track
    }

    Rectangle {
        y: root.show.band.y; width: 1920; height: root.show.band.h
        color: root.show.band.color
        clip: true
        Item {
            id: tape
            Repeater {
                model: root.show.items
                Loader {
                    property var part: modelData
                    sourceComponent: part.kind === "text" ? tapeText : tapeSquare
                }
            }
            NumberAnimation on x {
                id: first
                from: -root.show.tape.at; to: -root.show.tape.length
                duration: (root.show.tape.length - root.show.tape.at) / root.show.tape.speed * 1000
                onStopped: rounds.start()
            }
            NumberAnimation on x {
                id: rounds
                running: false
                from: 0; to: -root.show.tape.length; loops: Animation.Infinite
                duration: root.show.tape.length / root.show.tape.speed * 1000
            }
        }
        Rectangle {
            width: root.show.band.edge; height: parent.height
            gradient: Gradient {
                orientation: Gradient.Horizontal
                GradientStop { position: 0; color: root.show.band.color }
                GradientStop { position: 1; color: "#00" + root.show.band.color.slice(1) }
            }
        }
        Rectangle {
            x: 1920 - width; width: root.show.band.edge; height: parent.height
            gradient: Gradient {
                orientation: Gradient.Horizontal
                GradientStop { position: 0; color: "#00" + root.show.band.color.slice(1) }
                GradientStop { position: 1; color: root.show.band.color }
            }
        }
    }
    Component { id: tapeText; Words { part: parent.part; dy: root.show.band.y } }
    Component {
        id: tapeSquare
        Rectangle {
            x: part.x; y: part.y - root.show.band.y; width: part.w; height: part.h
            color: part.color; opacity: 0.7
        }
    }
}
