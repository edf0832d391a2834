package io.shuzheng.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What all threads of this process have taken of the processors. */
final class ProcessorTime {

    private ProcessorTime() {}

    /** In nanoseconds; 0 at all times where the JVM does not tell. */
    static long nanoseconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Math.max(0, system.getProcessCpuTime())
                : 0;
    }
}
