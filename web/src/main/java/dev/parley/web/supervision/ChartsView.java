package dev.parley.web.supervision;

import dev.parley.supervision.LiveCharts;
import java.time.Instant;
import java.time.ZoneId;

/** The charts of the live page. */
public record ChartsView(CurveChart curve, Gauge level, String counted, TallyView agents) {

    static ChartsView of(LiveCharts charts, Instant now, ZoneId zone) {
        return new ChartsView(
                CurveChart.of(charts.curve(), zone),
                Gauge.of(charts.level(), charts.target()),
                charts.level().inTime() + " of " + charts.level().counted(),
                TallyView.of(charts.agents(), now));
    }
}
