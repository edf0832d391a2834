package io.shuzheng.anoncreds.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that need libanoncreds: where it is not there, they are skipped, and the report says why. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NativeEngineCondition.class)
@AddLifecycleHook(NativeEngineCondition.class)
public @interface RequiresNativeEngine {}
