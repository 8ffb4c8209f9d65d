package dev.segmind4j.processor.plan;

/** The Java type of a value. */
public sealed interface ValuePlan permits ScalarPlan, EnumPlan, ObjectPlan, ListPlan {}
