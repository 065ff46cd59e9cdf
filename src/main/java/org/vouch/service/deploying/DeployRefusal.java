package org.vouch.service.deploying;

/**
 * Why a plan must not be carried out as it is.
 *
 * @param what what is wrong, in a sentence without its point
 * @param fix what to do about it
 */
public record DeployRefusal(String what, String fix) {}
